package org.carecast.measure;

import java.util.List;

/**
 * A service that has places for care leavers, such as supported housing.
 *
 * @param name as reports call it
 * @param types the types of accommodation in which those live who are in one of its places
 */
public record Provision(String name, List<String> types) {

    /** Copies the list, so that it never changes. */
    public Provision {
        types = List.copyOf(types);
    }
}
