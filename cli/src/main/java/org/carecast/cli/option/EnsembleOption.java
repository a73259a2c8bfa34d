package org.carecast.cli.option;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Uncertainty;
import picocli.CommandLine.Option;

/** How a command draws. */
public final class EnsembleOption {

    /** How many draws are usual. */
    public static final int USUAL = 10_000;

    @Option(
            names = "--draws",
            paramLabel = "N",
            converter = WholeNumberConverter.Draws.class,
            description = "how many draws (default: " + USUAL + ")")
    private Integer draws;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            converter = Converters.Seed.class,
            description = "where the random numbers begin (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--no-chance", description = "people come and go in expected numbers; only assumptions are drawn")
    private boolean withoutChance;

    @Option(
            names = "--no-belief",
            description = "assumptions keep their values; only people's coming and going is drawn")
    private boolean withoutBelief;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumberConverter.Threads.class,
            description = "how many draw side by side; the result is the same (default: one for each processor)")
    private Integer threads;

    /**
     * The ensemble asked for.
     *
     * @param usual of how many draws, unless it is said how many
     * @param line a number of people or pounds at which a line is drawn, if one is given
     * @param money whether money is read too
     */
    public Ensemble ensemble(int usual, OptionalDouble line, boolean money) {
        Set<Uncertainty> uncertainties = EnumSet.allOf(Uncertainty.class);
        if (withoutChance) {
            uncertainties.remove(Uncertainty.CHANCE);
        }
        if (withoutBelief) {
            uncertainties.remove(Uncertainty.BELIEF);
        }
        int side = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        return new Ensemble(draws == null ? usual : draws, seed, uncertainties, side, line, money);
    }

    /** What is recorded of it; not how many threads drew, since that changes nothing. */
    public static Options recorded(Ensemble ensemble) {
        return Options.NONE
                .with("draws", ensemble.draws())
                .with("seed", ensemble.seed())
                .with("no-chance", !ensemble.uncertainties().contains(Uncertainty.CHANCE))
                .with("no-belief", !ensemble.uncertainties().contains(Uncertainty.BELIEF));
    }
}
