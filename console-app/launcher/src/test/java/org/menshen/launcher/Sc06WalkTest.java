package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.unit.Unit;

/// SC-06 at the police seat: a fraud that may still be stopped. What waits for a later capability:
/// 1. 00:00 the full details for the police seat alone (data levels, issue 12): every seat sees the masked person and the building.
/// 2. weekly the hot spot of warnings (rules as data) and the campaign (issue 12): the plan has the step.
class Sc06WalkTest extends ScenarioWalk {

    Sc06WalkTest() {
        super("sc-06", "police");
    }

    @Test
    void fraudIsDissuaded() throws Exception {
        maskedAndHigh();
        nobodyAnswers();
        theMiddleOneWaits();
        visitAndStop();
    }

    /// 00:00: severity 2, the person masked, the place no nearer than the building.
    private void maskedAndHigh() throws Exception {
        desk.at("00:00");
        desk.sees("涉诈预警", "预警等级", "手法", "冒充客服", "139****0000");
        desk.seesNo("室");
        assertThat(alert("FRAUD_WARNING").severity()).isEqualTo(2);
        raise("FRAUD_WARNING", "电信诈骗劝阻");
        desk.press(KeyCode.Y);
        desk.sees("下一步：电话劝阻：先挂断、勿转账");
    }

    /// 01:30: two calls without an answer; somebody has to go to the door.
    private void nobodyAnswers() throws Exception {
        desk.at("01:30");
        next("call", "电话劝阻：先挂断、勿转账", "两次未接通");
        next("reached", "电话结果", "2");
        desk.sees("派两人上门");
    }

    /// 03:00: the middle warning stands below; here the high one is under way already.
    private void theMiddleOneWaits() throws Exception {
        desk.at("03:00");
        desk.go(KeyCode.F1, "situation");
        desk.sees("4号楼", "138****0000");
        assertThat(alerts("FRAUD_WARNING", 2).getLast().severity()).isEqualTo(3);
        desk.go(KeyCode.F3, "dispatch");
    }

    /// 06:00 to 18:00: the duty officer sends two, the payment is stopped, 96110 called; no account is written down.
    private void visitAndStop() throws Exception {
        Unit grid = desk.all(SubjectKind.UNIT, Unit.class).filter(unit -> unit.typeCode().equals("GRID_TEAM")).findFirst().orElseThrow();
        other("officer", new Subject(SubjectKind.ORDER, "DR-walk-visit"), new OrderCommand.Send(new Order.Task(incident().id(), grid.id(),
                "两人上门，请先挂断电话、勿转账", incident().position(), incident().details().place(), "visit")));
        desk.until("the visit asked", () -> orders().size() == 1);
        taken("visit");
        desk.at("13:00");
        next("visited", "上门结果", "2");
        next("stop-visit", "上门后联动派出所紧急止付", "");
        next("hotline-visit", "上门后请当事人拨 96110");
        assertThat(requests("POLICE").getFirst().request().text()).contains("紧急止付").doesNotContainPattern("\\d{6}");
        desk.at("18:00");
        next("outcome", "记录结果与话术（不记账号）", "止付已受理；先挂断、勿转账");
        next("campaign", "提供宣传线索（不含个人信息）", "冒充客服");
        endElsewhere();
    }
}
