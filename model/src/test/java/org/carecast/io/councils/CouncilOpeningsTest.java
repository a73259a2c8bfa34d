package org.carecast.io.councils;

import java.nio.file.Path;
import java.util.*;
import org.carecast.council.*;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.ProblemLog;
import org.junit.jupiter.api.Test;

final class CouncilOpeningsTest {
    @Test
    void look() throws Exception {
        ProblemLog p = new ProblemLog();
        NationalCouncils n = NationalCouncils.read(NationalFolder.named(Path.of("../data/national"), ""), p)
                .orElse(null);
        p.refuseIfAnyProblem();
        double[] u = new double[30], c = new double[30];
        for (Council each : n.table().councils()) {
            StringBuilder b = new StringBuilder(each.name());
            for (DerivedCount d : n.openings().of(each)) {
                (d.population().id().equals("uasc") ? u : c)[d.age()] += d.people();
                b.append(" " + d.population().id().charAt(0) + d.age() + "=" + d.people());
            }
            System.out.println(b.toString().replace(".0", ""));
        }
        System.out.println("U " + Arrays.toString(u));
        System.out.println("C " + Arrays.toString(c));
    }
}
