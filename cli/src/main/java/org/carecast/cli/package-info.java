/** The faces: one class for each command, {@link org.carecast.cli.Answer} with which those that report end, and {@link org.carecast.cli.Carecast}. */
package org.carecast.cli;
