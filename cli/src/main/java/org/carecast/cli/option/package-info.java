/** Options that several commands share: what each means, what it refuses, and what is recorded of it. */
package org.carecast.cli.option;
