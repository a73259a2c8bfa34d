package org.carecast.council;

/**
 * A council with children's services.
 *
 * @param code the nine characters of the Office for National Statistics
 * @param name as the national table has it
 * @param region it lies in
 */
public record Council(String code, String name, String region) {}
