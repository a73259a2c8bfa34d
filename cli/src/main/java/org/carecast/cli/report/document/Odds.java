package org.carecast.cli.report.document;

/**
 * In how many draws something holds, in words that claim neither none nor all where it is only rounding.
 *
 * @param share of the draws, from 0 to 1
 */
public record Odds(double share) {

    private static final int HUNDRED = 100;
    private static final int TEN = 10;

    /** Such as "37 draws of 100", "fewer than 1 draw of 100" or "no draw". */
    public String draws() {
        if (share == 0) {
            return "no draw";
        }
        return share == 1 ? "every draw" : counted() + (counted().matches("1|.* 1") ? " draw of 100" : " draws of 100");
    }

    /** The same in a few words, such as "37 of 100", "none" or "all". */
    public String briefly() {
        if (share == 0) {
            return "none";
        }
        return share == 1 ? "all" : counted() + " of 100";
    }

    private String counted() {
        String hundredths = Figures.people(share * HUNDRED);
        return switch (hundredths) {
            case "0" -> "fewer than 1";
            case "100" -> "more than 99";
            default -> hundredths;
        };
    }

    /** A percentage as a number of draws, such as "80 draws of 100". */
    public static String draws(int percent) {
        return percent + (percent == 1 ? " draw" : " draws") + " of 100";
    }

    /** A percentage in the least digits, such as "8 of 10 draws" or "95 of 100 draws". */
    public static String inDraws(int percent) {
        return percent % TEN == 0 ? percent / TEN + " of 10 draws" : percent + " of 100 draws";
    }

    /** A percentage as a number of times, such as "9 times in 10" or "95 times in 100". */
    public static String times(int percent) {
        int times = percent % TEN == 0 ? percent / TEN : percent;
        return times + (times == 1 ? " time" : " times") + (percent % TEN == 0 ? " in 10" : " in 100");
    }
}
