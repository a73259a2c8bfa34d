package org.carecast.cli.option;

import org.carecast.measure.funding.Rates;
import picocli.CommandLine.Option;

/** By which rates of grant money is counted. */
public final class RatesOption {

    @Option(
            names = "--rates",
            paramLabel = "RATES",
            defaultValue = "carried-forward",
            description =
                    "carried-forward: after its last known day a rate of grant goes on, and this is said; known-only:"
                            + " years without a known rate are refused (default: ${DEFAULT-VALUE})")
    private Rates rates;

    /** The rates asked for. */
    public Rates rates() {
        return rates;
    }

    /** What is recorded of it. */
    public Options recorded() {
        return Options.NONE.with("rates", rates == Rates.KNOWN_ONLY ? rates.id() : null);
    }
}
