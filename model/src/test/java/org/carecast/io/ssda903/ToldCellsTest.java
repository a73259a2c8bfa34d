package org.carecast.io.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What the public may know of a cell: the same whatever number of few people are in it. */
final class ToldCellsTest {

    private static final int FEW = 5;

    @Test
    void fewWhoDidAreAsManyAsIsUsual() {
        // 5 % of 40 are 2.
        assertThat(new CellCount(1, 41).told(FEW, 0.05)).isEqualTo(new CellCount(2, 40));
        // 30 % of 40 would be 12, and few are 5 at most.
        assertThat(new CellCount(0, 41).told(FEW, 0.3)).isEqualTo(new CellCount(5, 40));
        CellCount allButFew = new CellCount(39, 41).told(FEW, 0.95);
        assertThat(allButFew.count()).isCloseTo(38, within(1e-9));
        assertThat(allButFew.of()).isEqualTo(40);
    }

    @Test
    void otherCountsAreRounded() {
        assertThat(new CellCount(13, 41).told(FEW, 0.05)).isEqualTo(new CellCount(15, 40));
        assertThat(new CellCount(6, 12).told(FEW, 0.05)).isEqualTo(new CellCount(5, 10));
    }

    @Test
    void aTotalOfFewCountsNothing() {
        assertThat(new CellCount(3, 10).told(FEW, 0.05)).isEqualTo(CellCount.NOBODY);
    }

    /** Of a known total, every number of few is told alike, and so is every number of few who did not. */
    @Test
    void everyNumberOfFewIsToldAlike() {
        for (int few = 2; few <= 10; few++) {
            for (int of = 1; of <= 60; of++) {
                for (int count = 0; count <= Math.min(few, of); count++) {
                    assertThat(new CellCount(count, of).told(few, 0.07))
                            .as("%d of %d", count, of)
                            .isEqualTo(new CellCount(0, of).told(few, 0.07));
                    assertThat(new CellCount(of - count, of).told(few, 0.07))
                            .as("all but %d of %d", count, of)
                            .isEqualTo(new CellCount(of, of).told(few, 0.07));
                }
            }
        }
    }
}
