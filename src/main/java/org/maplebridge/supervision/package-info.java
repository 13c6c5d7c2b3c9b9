/** Pressure on a unit that is late, passes matters around or does not do what it said (Reg. art. 40, 44-46). */
package org.maplebridge.supervision;
