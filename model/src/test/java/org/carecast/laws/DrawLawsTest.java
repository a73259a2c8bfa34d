package org.carecast.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carecast.Example;
import org.carecast.assumption.Basis;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.projection.Draw;
import org.carecast.projection.Position;
import org.carecast.projection.Projector;
import org.carecast.time.Horizon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every draw, whatever the world; that each position balances is held by the projector itself. */
final class DrawLawsTest {

    private static final String SEEDS = "org.carecast.laws.RandomWorld#seedsWithChildren";
    private static final Horizon HORIZON = new Horizon(Example.OPENING, RandomWorld.months());

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void peopleAreWholeAndNobodyIsNegative(int seed) {
        for (Position position : drawn(RandomWorld.withChildren(seed), seed)) {
            assertWhole(position.children());
            assertWhole(position.careLeavers());
            for (Cause cause : Cause.values()) {
                assertWhole(position.flows().people(cause));
            }
        }
    }

    /** A count by age that is not whole is rounded up or down; whole ones are as counted. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void theOpeningIsAsCounted(int seed) {
        Example world = RandomWorld.withChildren(seed);
        Position opening = drawn(world, seed).get(0);

        world.openingPosition()
                .peopleByAge(Example.YOUNG)
                .forEach((age, people) -> assertThat(opening.people(age)).isEqualTo(people, within(0.999_999_999)));
    }

    /** Who comes in, and who was here, has gone by some cause or is still here. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void nobodyIsLost(int seed) {
        List<Position> positions = drawn(RandomWorld.withChildren(seed), seed);
        double net = positions.stream()
                .mapToDouble(position ->
                        position.flows().netChildren() + position.flows().netCareLeavers())
                .sum();
        Position first = positions.get(0);
        Position last = positions.get(positions.size() - 1);

        assertThat(last.children() + last.careLeavers()).isEqualTo(first.children() + first.careLeavers() + net);
    }

    /** With a share of 1 everybody goes, with 0 nobody does, in a draw as in expected numbers. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void whatIsCertainIsNotLeftToChance(int seed) {
        Example world = Example.withChildrenFrom(16)
                .opening(17, 40)
                .opening(20, 30)
                .opening(23, 10)
                .with(Parameter.TAKE_UP, seed % 2)
                .with(Parameter.LEAVES_SERVICE, 23, 1)
                .with(Parameter.JANUARY_BIRTHDAY_SHARE, seed % 3 / 2.0);
        List<Position> expected = Projector.project(
                        world.openingPosition(), world.assumptions().on(HORIZON))
                .positions(Example.YOUNG);
        List<Position> drawn = drawn(world, seed);

        for (int month = 0; month <= HORIZON.months(); month += Horizon.MONTHS_IN_A_YEAR) {
            assertThat(drawn.get(month).children())
                    .isEqualTo(expected.get(month).children(), within(1e-9));
            assertThat(drawn.get(month).careLeavers())
                    .isEqualTo(expected.get(month).careLeavers(), within(1e-9));
        }
    }

    private static List<Position> drawn(Example world, int seed) {
        Basis basis =
                world.with(Parameter.DISPERSION, seed % 5 / 10.0).assumptions().on(HORIZON);
        return Projector.project(world.openingPosition(), basis, Draw.of(seed, 1))
                .positions(Example.YOUNG);
    }

    private static void assertWhole(double people) {
        assertThat(people).isNotNegative().isEqualTo(Math.rint(people));
    }
}
