package org.carecast.io;

import java.util.List;

/**
 * Something that {@code study.csv} may say of a study.
 *
 * @param name the key, in which ID stands for the id of a population, and AGE for an age
 * @param meaning what its value says
 */
record StudyKey(String name, String meaning) {

    /** All of them, in the order in which they are best written. */
    static final List<StudyKey> ALL = List.of(
            new StudyKey("title", "what it forecasts, for the head of a report"),
            new StudyKey("council", "whom it is for"),
            new StudyKey("opening_month", "the month whose end is the opening position, such as 2017-11"),
            new StudyKey("months_to_project", "how many months follow it, 1 to 1200"),
            new StudyKey("national", "the folder of national facts, as seen from the study"),
            new StudyKey("purpose", "for the quality log of a report; optional, like the next four"),
            new StudyKey("commissioned_by", "who asked for the forecast"),
            new StudyKey("analysed_by", "who made it"),
            new StudyKey("assured_by", "who checked it"),
            new StudyKey("approved_by", "who signs it"),
            new StudyKey(
                    "paper.from",
                    "who brings a committee paper, several divided by semicolons; optional, like the next eight, and left out of the paper where not given"),
            new StudyKey("paper.decision_number", "the number under which the decision is registered"),
            new StudyKey("paper.past_pathway", "where the paper was before"),
            new StudyKey("paper.future_pathway", "where it goes next"),
            new StudyKey("paper.electoral_division", "of which electoral division it speaks, such as All"),
            new StudyKey(
                    "paper.legal_implications", "what it says of the law, besides the duties in the national folder"),
            new StudyKey("paper.equality_implications", "what it says of equality"),
            new StudyKey("paper.report_author", "who wrote it, lines divided by semicolons; without it, analysed_by"),
            new StudyKey("paper.relevant_director", "the same of the director; without it, approved_by"),
            new StudyKey(
                    "in_touch_target",
                    "the in-touch rate from which the council is content, from the opening month on; optional, with in_touch_floor; targets.csv gives it dates"),
            new StudyKey(
                    "in_touch_floor", "the in-touch rate below which it is alarmed; optional, with in_touch_target"),
            new StudyKey(
                    "population.ID",
                    "the name of a population in words; the order of these rows is the order of the tables"),
            new StudyKey(
                    "last_supported_age", "the oldest age counted, for a whole year; optional, where the law ends"),
            new StudyKey("last_supported_age.ID", "the same for one population; optional"),
            new StudyKey("youngest_age.ID", "the youngest age counted; optional, without it children are not counted"),
            new StudyKey(
                    "counting",
                    "whom the opening position holds: official_count, everyone aged 17 to 21 as DfE counts them, or open_cases, of those of 21 only who asked for support; take-up works from the 22nd birthday or from the 21st. Without it, open_cases"),
            new StudyKey("counting.ID", "the same for one population; optional"),
            new StudyKey("row.ID.AGE", "the printed label of the row of an age; optional"),
            new StudyKey("in_touch_decimals.ID", "decimals of the printed in-touch rate; optional, 3"));
}
