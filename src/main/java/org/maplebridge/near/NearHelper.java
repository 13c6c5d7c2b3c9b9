package org.maplebridge.near;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.maplebridge.organization.UnitName;

/**
 * Somebody near, and why he is named. Nothing is assigned to him by that.
 *
 * @param username his account, or null where he has none
 * @param what what he is: contact person, grid worker, mediator, handler
 * @param reasons in words, the nearest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NearHelper(
        String username, String name, String phone, String what, UnitName unit, List<String> reasons) {}
