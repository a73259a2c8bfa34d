/**
 * What of small counts may be published, so that nobody can work out one of them.
 *
 * <ul>
 *   <li>A {@link org.carecast.disclosure.PublicationTree} says which groups of counts are published together. It is fixed beforehand, and
 *       only which counts are large decides how far it is parted.
 *   <li>A {@link org.carecast.disclosure.PublicOpening} is what is published of an opening position, and a {@link
 *       org.carecast.disclosure.PublicMix} what is published of the mix of accommodation. A public pack is calculated from these alone.
 * </ul>
 */
package org.carecast.disclosure;
