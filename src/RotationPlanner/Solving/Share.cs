namespace RotationPlanner.Solving;

/// <summary>
/// The part of a search that a phase may take. A reproducible search counts steps and units; a search in a time divides
/// the time.
/// </summary>
/// <param name="Part">Of the time of the search; it ends when so much of it is over, or after so much from now
/// on.</param>
/// <param name="Steps">Steps of local search.</param>
/// <param name="Units">CP-SAT's deterministic units for each question.</param>
/// <param name="FromNow">Whether the part is counted from where the phase begins.</param>
sealed record Share(double Part = 1, long Steps = 0, double Units = 0, bool FromNow = false);
