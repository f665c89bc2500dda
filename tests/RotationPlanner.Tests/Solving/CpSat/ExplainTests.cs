using FsCheck.Xunit;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.CpSat;

public class ExplainTests
{
    static readonly Label Ana = new("ShiftCap", "is at the cap") { Responder = "ana" };
    static readonly Label Bo = new("ShiftCap", "is at the cap") { Responder = "bo" };
    static readonly Label Other = new("NightCap", "has nothing to do with it");

    // Two slots; variable 0 and 1 are Ana's, 2 is Bo's in the second slot.
    static TinyProgram TwoSlots() => new TinyProgram(3).Slot([0]).Slot([1, 2]);

    [Fact]
    public void WhatCanBeFilled_HasNoConflict() =>
        Assert.Null(Explain(TwoSlots().Linear([0, 1], [1, 1], 0, 1, label: Ana).Build()));

    [Fact]
    public void OnlyWhatIsNeededForTheConflict_IsNamed()
    {
        var program = TwoSlots().Linear([1], [1], 0, 0, label: Other).Linear([0, 1], [1, 1], 0, 1, label: Ana)
            .Linear([2], [1], 0, 0, label: Bo)
            .Linear([0, 2], [1, 1], 0, 2, label: Other).Build();
        var conflict = Explain(program);
        // Ana cannot serve twice and Bo not at all; or the night cap stops Ana in the second slot. One of the two, and not a mixture.
        Assert.True(conflict!.IsMinimal);
        Assert.Contains(string.Join(' ', conflict.Labels.Select(l => l.Responder ?? l.Rule)),
            new[] { "ana bo", "NightCap bo" });
        Assert.Contains(1, conflict.Slots);
    }

    [Fact]
    public void ASlotNobodyCanFill_IsAConflictWithoutLabels()
    {
        var conflict = Explain(new TinyProgram(1).Slot([]).Slot([0]).Build());
        Assert.Empty(conflict!.Labels);
        Assert.Equal([0], conflict.Slots);
    }

    [Fact]
    public void PeopleAskedFor_ReplaceTheRequired()
    {
        var program = TwoSlots().Linear([0], [1], 0, 0, label: Ana).Build();
        Assert.Equal([Ana], Explain(program)!.Labels);
        Assert.Null(CpSatEngine.Explain(new ConflictQuestion { Program = program, People = [0, 1], DeterministicLimit = 5 }, CancellationToken.None));
    }

    [Fact]
    public void GroupedLabels_StandOrFallTogether()
    {
        var program = TwoSlots().Linear([1], [1], 0, 0, label: Ana).Linear([2], [1], 0, 0, label: Bo)
            .Linear([0], [1], 0, 1, label: Other).Build();
        var question = new ConflictQuestion { Program = program, Group = label => label.Rule, DeterministicLimit = 5 };
        Assert.Equal([Ana, Bo], CpSatEngine.Explain(question, CancellationToken.None)!.Labels);
    }

    [Fact]
    public void Cancelled_ExplainsNothing() => Assert.Null(CpSatEngine.Explain(
        new ConflictQuestion { Program = new TinyProgram(1).Slot([]).Build() }, new CancellationToken(true)));

    [Law(60, Checked = 0.21, Arbitrary = [typeof(RandomPrograms)])]
    internal void AConflict_IsFoundExactlyWhenThereIsOne_AndNothingCanBeLeftOut(SeatProgram program)
    {
        var conflict = Explain(program);
        Assert.Equal(BruteForce.Least(program, null, [new(Tier.Uncovered, 0)]) is null, conflict is not null);
        if (conflict is null) throw Discard.Case();
        Assert.True(conflict.IsMinimal);
        Assert.False(IsPossible(program, conflict.Labels, conflict.Slots));
        foreach (var label in conflict.Labels)
            Assert.True(IsPossible(program, [.. conflict.Labels.Where(l => l != label)], conflict.Slots));
        foreach (var slot in conflict.Slots)
            Assert.True(IsPossible(program, conflict.Labels, [.. conflict.Slots.Where(s => s != slot)]));
    }

    static bool IsPossible(SeatProgram program, IReadOnlyList<Label> labels, IReadOnlyList<int> slots)
    {
        var tiny = new TinyProgram(program.VariableCount,
            program.ResponderCount) { Owners = program.VariableResponder, Fixed = program.Fixed };
        for (var slot = 0; slot < program.Seats.Length; slot++)
            tiny.Slot(program.SlotVariables[slot], slots.Contains(slot)
                ? program.Required[slot] : 0, 0, program.Seats[slot]);
        tiny.Anys.AddRange(program.Anys);
        tiny.Linears.AddRange(program.Linears.Where(f => labels.Contains(f.Label)));
        tiny.NoOverlaps.AddRange(program.NoOverlaps.Where(f => labels.Contains(f.Label)));
        tiny.Windows.AddRange(program.Windows.Where(f => labels.Contains(f.Label)));
        return BruteForce.Least(tiny.Build(), null, [new(Tier.Uncovered, 0)]) is not null;
    }

    static Conflict? Explain(SeatProgram program) =>
        CpSatEngine.Explain(new ConflictQuestion { Program = program, DeterministicLimit = 5 }, CancellationToken.None);
}
