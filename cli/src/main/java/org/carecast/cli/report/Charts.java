package org.carecast.cli.report;

import java.util.Map;

/** Charts. */
public final class Charts {
    private Charts() {}
    /** none */
    public static Map<String, byte[]> of(ForecastReport report) {
        return Map.of();
    }
}
