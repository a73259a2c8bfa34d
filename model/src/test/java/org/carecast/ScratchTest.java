package org.carecast;

import java.nio.file.Path;
import java.util.*;
import org.carecast.assumption.*;
import org.carecast.cohort.*;
import org.carecast.io.*;
import org.carecast.measure.*;
import org.carecast.scenario.*;
import org.carecast.time.*;
import org.junit.jupiter.api.Test;

final class ScratchTest {
    @Test
    void run() throws Exception {
        Study s = StudyReader.read(Path.of("../data/any-council"));
        Population u = Population.of("uasc");
        Premises p = s.premises(Scenario.BASE, s.horizon());
        Premises q = new Premises(
                OpeningPosition.of(s.horizon().opening(), Map.of(u, Map.of())),
                p.assumptions().with(r -> r.isAbout(Parameter.ARRIVALS, u) ? r.withValue(5) : r),
                new Horizon(s.horizon().opening(), 120));
        Demand d = q.demand();
        for (int y : new int[] {5, 6, 7, 10}) {
            StringBuilder b = new StringBuilder();
            for (int a = 13; a < 18; a++)
                b.append(String.format(
                        " %.4f", d.childrenInCare(u, s.horizon().opening().plusYears(y), a)));
            System.out.println(
                    y + " " + d.childrenInCare(u, s.horizon().opening().plusYears(y)) + b);
        }
        double n = d.childrenInCare(u, s.horizon().opening().plusYears(10));
        for (int a = 13; a < 18; a++)
            System.out.printf(
                    "%.3f ", 100 * d.childrenInCare(u, s.horizon().opening().plusYears(10), a) / n);
        System.out.println(" arrivals " + 500 / n + " staying " + SteeredArrivals.staying(p, u));
        Demand e = p.demand();
        for (int y = 0; y < 4; y++)
            System.out.println(e.childrenInCare(u, s.horizon().opening().plusYears(y)));
    }
}
