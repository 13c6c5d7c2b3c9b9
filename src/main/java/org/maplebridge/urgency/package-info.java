/** Major and urgent matters are reported up the line at once (Reg. art. 25). */
package org.maplebridge.urgency;
