package org.carecast.io;

/**
 * How many of its care leavers a council means to be in touch with.
 *
 * @param target the share from which it is content
 * @param floor the share below which it is alarmed, at most the target
 */
public record InTouchAim(double target, double floor) {}
