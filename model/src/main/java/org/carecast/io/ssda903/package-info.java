/**
 * A study made from SSDA903 returns, the yearly data collection about children looked after.
 *
 * <p>A reader of this package meets its types in this order.
 *
 * <p>{@link org.carecast.io.ssda903.ReturnsImport} makes an {@link org.carecast.io.ssda903.ImportedStudy} from the files of a {@link
 * org.carecast.io.ssda903.ReturnFolder}.
 *
 * <p>{@code DayOrders} tells for each {@code ReturnFile} whether its days have the day or the month first, from a {@code DayTally} of
 * all of them. {@code ReturnDays} reads days in that order; {@code NoDays} knows what stands for no day.
 *
 * <p>{@code RowsReader} reads the rows of each {@code ReturnFile} into {@code Tables} of numbers, by the codes in {@code CodeBook}.
 * Each is a {@code ReturnRow} with the cells of its {@code ReturnColumns}; {@code Councils} says whether it is read, {@code RowYear} of
 * which return it is.
 * What identifies a child stays in this step and the next. Every row has one {@code RowOutcome}, kept in its {@code RowLog}: it is
 * used, repaired or dropped, and why.
 *
 * <p>{@code PeopleReader} puts the rows of each child together: a {@code CareHistory} gives the times in care and why each ended
 * ({@code EpisodeEnd}), a {@code ContactHistory} the contacts after care. The result is a {@code Person}, which does not tell which
 * child it was.
 *
 * <p>{@code Losses}, {@code Strangers} and {@code Gaps} give each {@code Warning} about what was lost on the way; some refuse the import,
 * unless {@link org.carecast.io.ssda903.ImportChoices} accept them.
 *
 * <p>{@code PooledReturns} holds all people as at the end of the opening month. {@code CareStatusRules} say for each which {@code
 * CareStatus} applies: in care, relevant child, care leaver, or why they are none of these.
 *
 * <p>{@code OpeningLeavers}, {@code Arrivals}, {@code Transfers}, {@code LeavingCare} and {@code LeaverCounts} count them. A count of
 * people out of a total is a {@code CellCount}; a thin one is shrunk towards the share of the whole. {@code Beliefs} and {@code
 * ArrivalBeliefs} turn the counts into {@code AssumptionRows}, each with the {@code ReturnSource} it was counted in: once as they are, and
 * once as far as they may be told in a public pack.
 *
 * <p>{@code StudyTexts} writes the files of the study, {@code ImportReport} what became of every row.
 */
package org.carecast.io.ssda903;
