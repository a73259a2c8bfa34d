package org.carecast.cohort;

import org.carecast.time.AgeBand;

/**
 * The ages at which the duty to a care leaver begins, is asked for again, and ends; all of them data.
 *
 * @param careLeaverFrom the birthday on which a child in care becomes a care leaver
 * @param takeUpAt the birthday after which support goes to those who ask for it
 * @param lastSupportedAge the oldest age counted, for the whole year that a person is of that age
 */
public record Law(int careLeaverFrom, int takeUpAt, int lastSupportedAge) {

    /** @throws IllegalArgumentException if the ages are not in rising order */
    public Law {
        if (careLeaverFrom < 0 || takeUpAt <= careLeaverFrom || lastSupportedAge < takeUpAt) {
            throw new IllegalArgumentException(
                    "ages out of order: " + careLeaverFrom + ", " + takeUpAt + ", " + lastSupportedAge);
        }
    }

    /** Every age at which a person is counted. */
    public AgeBand supportedAges() {
        return new AgeBand(careLeaverFrom, lastSupportedAge);
    }

    /** The ages at which support is owed without having been asked for. */
    public AgeBand beforeRequest() {
        return new AgeBand(careLeaverFrom, takeUpAt - 1);
    }

    /** The ages at which support goes to those who asked for it. */
    public AgeBand onRequest() {
        return new AgeBand(takeUpAt, lastSupportedAge);
    }

    /** The birthday on which a person stops being counted. */
    public int endsAt() {
        return lastSupportedAge + 1;
    }
}
