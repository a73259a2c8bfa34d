package org.carecast.io;

import java.util.List;
import org.carecast.measure.funding.Reported;

/** Reads what the forecasts of a study are compared with; each of its files, any of which a study may have, has a reader of its own. */
final class HistoryReader {

    private HistoryReader() {}

    static History read(ReadContext context, PrintedReader.Printed printed, List<Reported> reported) {
        return new History(
                printed.figures(),
                printed.recorded(),
                reported,
                OutturnReader.read(context),
                StatementsReader.read(context),
                OriginsReader.read(context),
                ArrivedReader.read(context));
    }
}
