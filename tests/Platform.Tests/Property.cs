using FsCheck;
using FsCheck.Fluent;

namespace LowIncomeMonitor.Platform.Tests;

/// <summary>Runs a property on generated values with a fixed seed, so that a failure on one machine is one on all.</summary>
internal static class Property
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261121, 1);

    public static void Holds<T>(Gen<T> values, Func<T, bool> property) =>
        Check.One(Config, Prop.ForAll(values.ToArbitrary(), property));

    /// <summary>For what runs on several threads, which costs more than a call.</summary>
    public static void Holds<T>(Gen<T> values, Func<T, Task<bool>> property) =>
        Check.One(Config.WithMaxTest(300), Prop.ForAll(values.ToArbitrary(), property));
}
