package org.carecast.uncertainty.together;

/**
 * Where a figure lies in many draws.
 *
 * @param low which a tenth of the draws do not pass, or another share below the range
 * @param middle which half of them do not pass
 * @param high which as many pass as lie below the low end
 * @param below the share of draws below the forecast
 */
public record Range(double low, double middle, double high, double below) {}
