/** Published tables of many councils that are read by age. */
package org.carecast.measure.panel;
