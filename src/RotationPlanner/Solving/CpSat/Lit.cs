namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// Literals as CP-SAT codes them: a boolean's index, or its complement for "not". Two codes no model reaches stand for
/// the constants, so that fixed variables are folded away before they become part of a model.
/// </summary>
static class Lit
{
    public const int True = int.MaxValue;
    public const int False = ~True;

    public static bool IsConstant(int literal) => literal is True or False;

    public static int Not(int literal) => ~literal;

    public static int Of(bool value) => value ? True : False;
}
