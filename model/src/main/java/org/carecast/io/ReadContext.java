package org.carecast.io;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;

/**
 * What study.csv, the law and the sources say: what every other file is read with.
 *
 * @param folder the study folder
 * @param laws the law of each population, as far as it is known
 * @param sources the ids of all sources; none while some could not be read
 * @param problems where problems go
 */
record ReadContext(
        Path folder, Settings settings, Map<Population, Law> laws, Set<String> sources, ProblemLog problems) {}
