package org.maplebridge.organization.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.maplebridge.organization.Levels;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitDocument;
import org.maplebridge.organization.UnitNode;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/** The tree as JSON: an object when it has one root, a list of objects when it has several; both are understood. */
@Component
class UnitTreeJson {

    private final ObjectMapper mapper;
    private final Units units;
    private final Levels levels;

    UnitTreeJson(ObjectMapper mapper, Units units, Levels levels) {
        this.mapper = mapper;
        this.units = units;
        this.levels = levels;
    }

    UnitDocument read(JsonNode body) {
        if (!body.isArray()) {
            return new UnitDocument(List.of(root(body, "#")), false);
        }
        List<UnitNode> roots = new ArrayList<>();
        for (JsonNode root : body) {
            roots.add(root(root, "#/" + roots.size()));
        }
        return new UnitDocument(roots, true);
    }

    private UnitNode root(JsonNode json, String pointer) {
        if (!json.isObject()) {
            throw Refusal.invalid(new FieldError(pointer, "malformed"));
        }
        try {
            return mapper.treeToValue(json, UnitNode.class);
        } catch (JsonMappingException misfit) {
            String place = misfit.getPath().stream()
                    .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                    .collect(Collectors.joining());
            throw Refusal.invalid(new FieldError(pointer + place, "malformed"));
        } catch (JsonProcessingException misfit) {
            throw Refusal.invalid(new FieldError(pointer, "malformed"));
        }
    }

    Object write() {
        List<UnitNode> roots = units.roots().stream().map(this::node).toList();
        return roots.size() == 1 ? roots.get(0) : roots;
    }

    private UnitNode node(Unit unit) {
        return new UnitNode(
                unit.code(),
                unit.name(),
                unit.kind().name(),
                unit.kind().label(),
                unit.level(),
                levels.label(unit.level()),
                units.areasBelow(unit.code()).stream().map(this::node).toList(),
                units.departmentsOf(unit.code()).stream()
                        .map(UnitTreeJson::department)
                        .toList());
    }

    private static UnitNode.Department department(Unit unit) {
        return new UnitNode.Department(
                unit.code(), unit.name(), unit.kind().name(), unit.kind().label());
    }
}
