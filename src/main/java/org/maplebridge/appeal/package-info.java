/** Review and re-review of a reply by the levels above, with hearings (Reg. art. 31, 35, 36). */
package org.maplebridge.appeal;
