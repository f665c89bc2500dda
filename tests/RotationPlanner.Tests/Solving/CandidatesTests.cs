using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Solving;

/// <summary>Whoever is asked about once for all shifts gets the answer that asking about each gives.</summary>
public class CandidatesTests
{
    [Fact]
    public void Candidates_are_those_whom_no_standing_rule_excludes_shift_by_shift()
    {
        var asked = 0;
        foreach (var (_, company) in OddCompanies.Valid(0, 120))
        {
            var rules = new RuleSet(company);
            foreach (var rotation in company.Rotations)
                foreach (var role in rotation.Roles)
                {
                    var candidates = Candidates.Of(company, rules, rotation, role);
                    foreach (var shift in Schedule.Of(company).Shifts.Where(s => s.Rotation.Id == rotation.Id))
                    {
                        var open = company.Responders.Index().Where(r => !rules.StandingExcludes(r.Item, shift, role))
                            .Select(r => r.Index);
                        Assert.Equal(open, candidates.In(company, shift, role));
                        asked++;
                    }
                }
        }
        Assert.True(asked > 1_000);
    }

    [Fact]
    public void Choices_are_listed_slot_by_slot_and_each_rotation_sees_its_own()
    {
        foreach (var (_, company) in OddCompanies.Valid(0, 60))
        {
            var (slots, choices) = ChoiceFinder.Find(
                company, Schedule.Of(company), new RuleSet(company), null, [], default);
            Assert.Equal(Enumerable.Range(0, choices.Length), choices.Select(c => c.Index));
            Assert.Equal(choices.OrderBy(c => c.Slot.Index).ThenBy(c => c.Slot.IsPast ? 0 : c.Person)
                .Select(c => c.Slot), choices.Select(c => c.Slot));
            Assert.All(choices, c => Assert.Same(company.Responders[c.Person], c.Responder));
            var draft = new ProgramDraft(company, Schedule.Of(company), new ShiftMeasures(company), slots, choices);
            var parts = Scope.ByRotation(draft, Scope.Whole(draft));
            foreach (var (id, part) in parts)
            {
                Assert.Equal(choices.Where(c => c.Slot.Shift.Rotation.Id == id), part.Choices);
                Assert.Equal(slots.Where(s => s.Shift.Rotation.Id == id), part.Slots);
                for (var r = 0; r < company.Responders.Count; r++)
                    Assert.Equal(choices.Where(c => c.Slot.Shift.Rotation.Id == id && c.Person == r),
                        part.OfEach[r].Choices);
            }
        }
    }

    [Fact]
    public void What_overlaps_a_stretch_of_time_is_found_whatever_the_lengths()
    {
        foreach (var (_, company) in OddCompanies.Valid(0, 60))
        {
            var (slots, choices) = ChoiceFinder.Find(
                company, Schedule.Of(company), new RuleSet(company), null, [], default);
            var draft = new ProgramDraft(company, Schedule.Of(company), new ShiftMeasures(company), slots, choices);
            foreach (var line in Scope.Whole(draft).OfEach.Where(l => l.IsInTimeOrder))
                foreach (var slot in slots.Where((_, i) => i % 7 == 0))
                    Assert.Equal(line.Choices.Where(c => c.Slot.StartMinute < slot.EndMinute && slot.StartMinute < c.Slot.EndMinute), line.Overlapping(slot.StartMinute, slot.EndMinute));
        }
    }
}
