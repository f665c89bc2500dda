using NodaTime;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Training;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// Who steps in first, so that nobody else is disturbed: a piece of a split seat goes to somebody while the other pieces
/// stay, and the seat of whoever a trainee learns from goes to somebody who may mentor.
/// </summary>
/// <param name="Seats">The published seats with those of the stand-ins.</param>
/// <param name="Given">What their holders cannot keep.</param>
sealed record StandIns(IReadOnlyList<Assignment> Seats, IReadOnlyList<VacatedSeat> Given)
{
    const int MostTried = 3;

    public static (StandIns SteppedIn, LivePlan Live) For(
        PublishedPlan published, Company company, NoticeWindow notice, CancellationToken cancel) =>
        new StandIns(published.Assignments, []).ForPieces(published, company, notice, cancel).ForMentors(company, notice, cancel);

    /// <summary>
    /// Each piece that cannot be kept goes to the fairest who may take it; where nobody may, the whole seat is given anew.
    /// </summary>
    StandIns ForPieces(PublishedPlan published, Company company, NoticeWindow notice, CancellationToken cancel)
    {
        var schedule = Schedule.Of(company);
        // Of a seat that need not be filled all parts are given up together.
        var lost = HeldParts.Lost(company, schedule, HeldParts.Among(Seats, schedule), notice)
            .Where(l => schedule.Find(l.Seat.Shift)!.Rotation.Roles.FirstOrDefault(r => r.Id == l.Seat.Role)?.Seats.Min > 0);
        var filled = this;
        foreach (var piece in lost)
        {
            var kept = published.Of([.. filled.Seats.Where(a => a != piece.Seat)]);
            var live = LivePlan.Lay(company, kept.Assignments, notice, cancel);
            var cover = new PartCover(live, published.Of(filled.Seats), piece.Seat, new Interval(piece.Seat.Start, piece.Seat.End));
            if (cover.Find().Candidates is not [var fairest, ..]) continue;
            filled = new StandIns(cover.With(fairest.Responder), [.. filled.Given, piece]);
        }
        return filled;
    }

    /// <summary>
    /// Where a trainee loses a seat because whoever leads beside them cannot, somebody who may mentor leads instead, if
    /// that leaves the trainee the seat.
    /// </summary>
    (StandIns SteppedIn, LivePlan Live) ForMentors(Company company, NoticeWindow notice, CancellationToken cancel)
    {
        var (filled, live) = (this, LivePlan.Lay(company, Seats, notice, cancel));
        foreach (var alone in live.LeftAlone)
        {
            if (LeaderGone(live, alone) is not { } leader) continue;
            // What a trainee learnt from whom matters later on, too: of the fairest few, whoever leaves most as it is.
            var tried = MentorsIn(live, leader).Take(MostTried).Select(mentor => new StandIns(
                [.. filled.Seats.Select(a => a == leader.Seat ? a with { Responder = mentor } : a)], [.. filled.Given, leader]))
                .Select(s => (StandIns: s, Live: LivePlan.Lay(company, s.Seats, notice, cancel))).ToList();
            if (tried.Count > 0 && tried.MinBy(t => t.Live.Vacated.Count) is var best && best.Live.Vacated.Count < live.Vacated.Count - 1)
                (filled, live) = best;
        }
        return (filled, live);
    }

    /// <summary>
    /// What is known of a change that somebody stepped in for: one seat that has to be filled disturbs its holder and its
    /// taker, and nothing less will do. Beyond that nothing is known, nor where a trainee was left alone.
    /// </summary>
    public ChangeProof Narrow(ChangeProof proof, LivePlan live) =>
        live.LeftAlone.Count > 0 || (Given.Count > 0 && (Given.Count > 1 || live.Vacated.Count > 0)) ? new ChangeProof(false, false) : proof;

    static VacatedSeat? LeaderGone(LivePlan live, VacatedSeat alone) =>
        live.SlotOf(alone.Seat)?.Shift.Rotation is { } rotation && TrainingOutlook.Of(live.Program.Company).Leading(rotation) is { } leading
            ? live.Vacated.FirstOrDefault(v => (v.Seat.Shift, v.Seat.Role) == (alone.Seat.Shift, leading.Id)) : null;

    static bool MayMentor(LivePlan live, int person) =>
        TrainingOutlook.Of(live.Program.Company)[live.Program.Company.Responders[person].Id].Standing.MayMentor;

    /// <summary>Who may mentor and may take a seat, those who carry least first.</summary>
    static List<string> MentorsIn(LivePlan live, VacatedSeat leader)
    {
        if (live.SlotOf(leader.Seat) is not { } slot) return [];
        var (timeline, move) = (new Timeline(live.State), new Move(live.State));
        return [.. live.Program.SlotVariables[slot.Index].Where(Takes).Select(v => live.Program.VariableResponder[v])
            .OrderBy(r => live.Program.Loads.Length > 0 ? live.State.Excess(r) : 0).Select(r => live.Program.Company.Responders[r].Id)];

        bool Takes(int v)
        {
            if (live.State.Values[v] || live.Program.Fixed[v] != 0 || !MayMentor(live, live.Program.VariableResponder[v]) || !timeline.Fits(v)) return false;
            move.Begin();
            move.Flip(v);
            var keeps = move.KeepsLimits;
            move.TakeBack();
            return keeps;
        }
    }
}
