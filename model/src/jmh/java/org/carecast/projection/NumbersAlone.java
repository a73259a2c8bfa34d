package org.carecast.projection;

import java.util.stream.IntStream;
import org.carecast.cohort.Population;

/** The random numbers of draws like those of Kent's forecast, of the same kinds and as many, with nothing done about them. */
public final class NumbersAlone {

    private static final Population UASC = Population.of("uasc");
    private static final int BELIEFS = 19;
    private static final int CITIZENS = 633;
    private static final int YOUNG = 1_154;
    private static final int ARRIVING = 18;

    private NumbersAlone() {}

    /** The sum of what is drawn, shared out to threads. */
    public static double of(int draws, int threads, int months) {
        return IntStream.range(0, threads)
                .parallel()
                .mapToDouble(thread -> {
                    double sum = 0;
                    for (int number = thread; number < draws; number += threads) {
                        sum += one(Draw.of(1, number), months);
                    }
                    return sum;
                })
                .sum();
    }

    private static double one(Draw draw, int months) {
        double sum = 0;
        for (int belief = 0; belief < BELIEFS; belief++) {
            sum += draw.probability();
        }
        sum += numbers(draw, CITIZENS + YOUNG);
        for (int month = 1; month <= months; month++) {
            sum += month(draw.in(UASC, month));
        }
        return sum;
    }

    /** Of both populations: who comes, with age and birthday, whether transferred, who takes up support, who is in touch. */
    private static double month(Draw month) {
        double sum = month.coming(ARRIVING) + month.coming(CITIZENS / 48.0);
        sum += numbers(month, 2 * ARRIVING + CITIZENS / 48 + ARRIVING);
        sum += month.going(9, 0.4) + month.going(16, 0.4);
        sum += month.going(CITIZENS, 0.9) + month.going(YOUNG, 0.84);
        return sum + month.takeOut(new double[] {CITIZENS + YOUNG}, 0, 1, 0.0015);
    }

    private static double numbers(Draw draw, int count) {
        double sum = 0;
        for (int number = 0; number < count; number++) {
            sum += draw.probability();
        }
        return sum;
    }
}
