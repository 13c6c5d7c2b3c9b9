/** What is told of a unit to everybody (公开通报), the highest rung of the ladder of supervision (Reg. art. 40, 44). */
package org.maplebridge.listings;
