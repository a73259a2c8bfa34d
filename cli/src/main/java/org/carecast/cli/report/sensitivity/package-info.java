/** Which assumptions move a forecast most: the report of a sensitivity. */
package org.carecast.cli.report.sensitivity;
