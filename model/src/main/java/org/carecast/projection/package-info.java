/**
 * What follows: the {@link org.carecast.projection.Projector} steps a {@link org.carecast.projection.Position} a month
 * at a time under a basis; a {@link org.carecast.projection.Projection} is all of them.
 */
package org.carecast.projection;
