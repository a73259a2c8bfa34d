/**
 * What an outsider could work out from a published pack, and what is withheld so that this is not possible.
 *
 * <ul>
 *   <li>A {@link org.carecast.disclosure.Printed} is a figure of the pack, and a {@link org.carecast.disclosure.Place} is where it stands.
 *   <li>An {@link org.carecast.disclosure.Intruder} is an attacker who knows everything but the people behind the figures, or everything but
 *       the mix of accommodation.
 *   <li>A {@link org.carecast.disclosure.Suppression} chooses the places that are withheld, so that no intruder can work out any of them.
 * </ul>
 *
 * <p>Inside, {@code PeopleConstraints} and {@code PlacesConstraints} make a {@code PublishedConstraint} of each figure. A {@code
 * ProtectedValue} must keep enough possible numbers, an {@code AttackerView} is the linear system of what is printed, and a {@code
 * Protection} keeps the proof while more is printed.
 */
package org.carecast.disclosure;
