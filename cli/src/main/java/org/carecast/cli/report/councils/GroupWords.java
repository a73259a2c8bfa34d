package org.carecast.cli.report.councils;

import java.util.List;
import java.util.Optional;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.uncertainty.together.PeopleGroup;

/**
 * How the groups of people are called, of UASC and of citizens.
 *
 * @param uasc who are children in care before they are care leavers, and for whom grant is paid
 * @param law that they live under
 * @param citizen all other care leavers
 */
public record GroupWords(Population uasc, Law law, Population citizen) {

    /** UASC under 18. */
    PeopleGroup children() {
        return new PeopleGroup(Optional.of(uasc), law.childAges());
    }

    /** Former UASC, those of whom support need not be asked for, those who must ask, and both. */
    List<PeopleGroup> formerUasc() {
        return leavers(uasc);
    }

    /** Citizen care leavers, likewise. */
    List<PeopleGroup> citizens() {
        return leavers(citizen);
    }

    private List<PeopleGroup> leavers(Population population) {
        return List.of(law.beforeRequest(), law.onRequest(), law.supportedAges()).stream()
                .map(ages -> new PeopleGroup(Optional.of(population), ages))
                .toList();
    }

    /** All former UASC who are care leavers. */
    PeopleGroup allFormerUasc() {
        return formerUasc().get(2);
    }

    /** All citizen care leavers. */
    PeopleGroup allCitizens() {
        return citizens().get(2);
    }

    /** Those for whom grant is paid: UASC and former UASC. */
    PeopleGroup paid() {
        return new PeopleGroup(Optional.of(uasc), law.countedAges());
    }

    /** Whether grant and cost of a group are told: those of citizens are not known of any council. */
    boolean hasMoney(PeopleGroup group) {
        return group.population().filter(uasc::equals).isPresent();
    }

    /** What a group is called at the beginning of a line, such as "Former UASC 18 to 20". */
    String name(PeopleGroup group) {
        AgeBand ages = group.ages();
        if (group.equals(children())) {
            return "UASC under " + law.careLeaverFrom();
        }
        if (group.equals(paid())) {
            return "UASC and former UASC";
        }
        String whose = group.population()
                .map(each -> each.equals(uasc) ? "Former UASC" : "Citizen care leavers")
                .orElse("All care leavers");
        return whose + " " + Sentences.ages(ages);
    }
}
