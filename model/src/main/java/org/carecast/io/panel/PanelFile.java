package org.carecast.io.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.io.csv.InputFile;
import org.carecast.measure.Panel;
import org.carecast.measure.panel.CareLeaversPanel;

/**
 * A published table, of UASC or of care leavers.
 *
 * @param uasc what it counts, if it is UASC
 * @param careLeavers what it counts, if it is care leavers
 * @param names the names of councils by code, where they are known
 * @param use which of its rows were read
 * @param rules which years chose the defaults, and which counts are left out
 * @param file what was read, with its fingerprint
 * @param national the files of the national folder by which it was understood; none where the program's own were
 */
public record PanelFile(
        Optional<Panel> uasc,
        Optional<CareLeaversPanel> careLeavers,
        Map<String, String> names,
        PanelUse use,
        PanelRules rules,
        InputFile file,
        List<InputFile> national) {

    /** Copies the collections, so that it never changes. */
    public PanelFile {
        names = Map.copyOf(names);
        national = List.copyOf(national);
    }
}
