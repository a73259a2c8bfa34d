package org.carecast.io.councils;

import java.nio.file.Path;
import java.util.*;
import org.carecast.council.*;
import org.carecast.io.*;
import org.junit.jupiter.api.Test;

final class LookTest {
    @Test
    void look() throws Exception {
        for (int round = 0; round < 2; round++) {
            long t = System.nanoTime();
            CouncilStudies n = CouncilStudies.read(NationalFolder.named(Path.of("../data/national"), "../national"));
            double sum = 0;
            for (Council each : n.councils()) {
                Study s = n.study(each, 72);
                sum += s.demand().at(s.horizon().last()).people();
            }
            System.out.println("SUM " + sum + " in " + (System.nanoTime() - t) / 1e9);
        }
    }
}
