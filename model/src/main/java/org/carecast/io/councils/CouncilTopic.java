package org.carecast.io.councils;

import java.util.Locale;

/** What a note on a council is about. */
enum CouncilTopic {
    /** What the law obliges a council to do. */
    DUTY,
    /** Centres that others pay for, whose nights may lie outside the grant. */
    RECEPTION,
    /** Children who are moved on to other councils. */
    TRANSFERS,
    /** A count that cannot be compared with those before. */
    BREAK,
    /** So few people that counts are withheld. */
    SMALL;

    /** The word in the file. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a sum of grant or cost cannot be read without it. */
    boolean isOfMoney() {
        return this == RECEPTION;
    }
}
