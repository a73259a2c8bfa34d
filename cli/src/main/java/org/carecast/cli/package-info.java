/** The faces: one class for each command, options that several commands share, and {@link org.carecast.cli.Carecast}. */
package org.carecast.cli;
