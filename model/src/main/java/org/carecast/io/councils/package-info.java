/**
 * Studies of any English council from the tables of a national folder: {@link org.carecast.io.councils.NationalCouncils} reads what is
 * published of all of them.
 */
package org.carecast.io.councils;
