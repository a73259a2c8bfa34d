package org.carecast.calibration;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One forecast of one council held against what came.
 *
 * @param council its ONS code
 * @param start the year at whose 31 March the forecast begins
 * @param years how many years later it is read
 * @param people how many it began with
 * @param age whose age it is about, where it is about one
 */
record Tested(String council, int start, int years, double people, int age, Rank rank) {

    /** Whether the values were fitted to its council: those whose code has an even SHA-256. The others were held out. */
    boolean isFitted() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(council.getBytes(StandardCharsets.UTF_8));
            return !new BigInteger(1, hash).testBit(0);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
