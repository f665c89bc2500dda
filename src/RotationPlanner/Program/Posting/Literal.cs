namespace RotationPlanner.Program;

/// <summary>
/// Literals as models code them: a boolean's index, or its complement (~) for "not". Two codes that no model reaches
/// stand for the constants, so that fixed variables are folded away before they become part of a model.
/// </summary>
static class Literal
{
    public const int True = int.MaxValue;
    public const int False = ~True;

    public static int Not(int literal) => ~literal;

    public static int Constant(bool value) => value ? True : False;
}
