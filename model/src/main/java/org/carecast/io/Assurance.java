package org.carecast.io;

import java.util.Optional;

/**
 * What a study is for and who answers for it, as far as {@code study.csv} names them.
 *
 * @param purpose what the forecast is to be used for
 * @param commissionedBy who asked for it
 * @param analysedBy who made it
 * @param assuredBy who checked it
 * @param approvedBy who signs it
 */
public record Assurance(
        Optional<String> purpose,
        Optional<String> commissionedBy,
        Optional<String> analysedBy,
        Optional<String> assuredBy,
        Optional<String> approvedBy) {}
