namespace RotationPlanner.Fairness;
static class LedgerBook { public static Credit[] Carried(Company company) => throw new NotImplementedException(); }
