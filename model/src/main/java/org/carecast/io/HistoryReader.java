package org.carecast.io;

/** Reads what the forecasts of a study are compared with; each of its files, any of which a study may have, has a reader of its own. */
final class HistoryReader {

    private HistoryReader() {}

    static History read(ReadContext context) {
        return new History(
                OutturnReader.read(context),
                StatementsReader.read(context),
                OriginsReader.read(context),
                ArrivedReader.read(context),
                PooledArrivalsReader.read(context));
    }
}
