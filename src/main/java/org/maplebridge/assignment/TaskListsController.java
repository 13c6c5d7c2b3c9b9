package org.maplebridge.assignment;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long each list of Tasklist is for the caller; for the scripts in Tasklist, which counts the open one alone. */
@RestController
@RequestMapping("/api/v1/task-lists")
class TaskListsController {

    record Lists(List<TaskLists.TaskList> lists) {}

    private final TaskLists lists;

    TaskListsController(TaskLists lists) {
        this.lists = lists;
    }

    @GetMapping
    Lists read(@AuthenticationPrincipal StaffMember caller) {
        return new Lists(lists.of(caller));
    }
}
