package org.maplebridge.near.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.maplebridge.near.FindNearPlace;
import org.maplebridge.near.Grid;
import org.maplebridge.near.KeepGrids;
import org.maplebridge.near.NearHelper;
import org.maplebridge.near.SuggestNearHelpers;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.UnitName;
import org.maplebridge.petition.Location;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Grids and household groups, taken out and put in whole; and who of them is near a petition. */
@RestController
@RequestMapping("/api/v1")
class NearController {

    /** The grids of a unit; what GET answers can be sent back with PUT. */
    record GridsBody(List<Grid> grids) {}

    /** @param place absent where none is near */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceView(UnitName place, Long metres) {}

    /** Who is near, the nearest first. */
    record HelpersView(List<NearHelper> helpers) {}

    private final KeepGrids keepGrids;
    private final SuggestNearHelpers suggest;
    private final FindNearPlace findNearPlace;

    NearController(KeepGrids keepGrids, SuggestNearHelpers suggest, FindNearPlace findNearPlace) {
        this.findNearPlace = findNearPlace;
        this.keepGrids = keepGrids;
        this.suggest = suggest;
    }

    @GetMapping("/units/{code}/grids")
    GridsBody grids(@PathVariable String code, @AuthenticationPrincipal StaffMember caller) {
        return new GridsBody(keepGrids.read(code, caller));
    }

    @PutMapping("/units/{code}/grids")
    GridsBody replace(
            @PathVariable String code, @RequestBody GridsBody body, @AuthenticationPrincipal StaffMember caller) {
        keepGrids.replace(code, body.grids(), caller);
        return grids(code, caller);
    }

    @GetMapping("/petitions/{receiptNumber}/near-helpers")
    HelpersView near(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        return new HelpersView(suggest.of(receiptNumber, caller));
    }

    /** For the residents' page: the village in which a telephone is. */
    @PostMapping("/public/near-place")
    PlaceView nearPlace(@RequestBody Location location) {
        return findNearPlace
                .at(location)
                .map(found -> new PlaceView(
                        new UnitName(found.unit().code(), found.unit().name()), found.metres()))
                .orElse(new PlaceView(null, null));
    }
}
