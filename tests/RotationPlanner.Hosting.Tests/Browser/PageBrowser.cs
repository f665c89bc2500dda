using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Tests;

namespace RotationPlanner.Hosting.Tests.Browser;

/// <summary>Chromium on one of our pages, driven by the keyboard alone; each page is read by axe and drawn to a file.</summary>
sealed class PageBrowser : IAsyncDisposable
{
    const string Program = "/usr/bin/chromium";
    const string Phone = "phone";
    const int MostSteps = 200;

    static readonly TimeSpan longest = TimeSpan.FromMinutes(1);

    readonly IPlaywright playwright;
    readonly IBrowser browser;
    readonly string width;
    int drawn;

    PageBrowser(IPlaywright playwright, IBrowser browser, IPage page, string width) =>
        (this.playwright, this.browser, Page, this.width) = (playwright, browser, page, width);

    public IPage Page { get; }

    /// <summary>Where pictures of the pages go.</summary>
    public static string Pictures { get; } = Path.Combine(AppContext.BaseDirectory, "pictures");

    /// <summary>Skips the test where there is no browser, or where the suite is a shorter one.</summary>
    public static void EnsureHere()
    {
        Skip.If(Suite.Runs < Length.Full, "It belongs to the full suite.");
        Skip.IfNot(File.Exists(Program), $"There is no {Program}.");
    }

    public static async Task<PageBrowser> StartAsync(SampleServer server, int width, int height)
    {
        Directory.CreateDirectory(Pictures);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu"],
        });
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height }, Locale = "en-US", BaseURL = server.Address.AbsoluteUri,
        });
        return new PageBrowser(playwright, browser, await context.NewPageAsync(), width < 600 ? Phone : "desktop");
    }

    /// <summary>Steps with the tab key to what has these words, and presses enter there.</summary>
    public async Task PressAsync(string words)
    {
        await ReachAsync(words);
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IFrame frame) => arrived.TrySetResult();
        Page.FrameNavigated += Arrive;
        await Page.Keyboard.PressAsync("Enter");
        await arrived.Task.WaitAsync(longest);
        Page.FrameNavigated -= Arrive;
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>Steps to a field and types into it.</summary>
    public async Task TypeAsync(string label, string keys)
    {
        await ReachAsync(label);
        await Page.Keyboard.TypeAsync(keys);
    }

    /// <summary>Steps with the tab key to what has these words; what has the focus is seen to have it.</summary>
    public async Task ReachAsync(string words)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            await Page.Keyboard.PressAsync("Tab");
            var (text, isSeen) = await FocusAsync();
            if (!text.Contains(words, StringComparison.Ordinal)) continue;
            Assert.True(isSeen, $"'{words}' does not show that it has the focus.");
            return;
        }
        Assert.Fail($"The tab key reaches no '{words}' on {Page.Url}: {await Page.InnerTextAsync("body")}");
    }

    /// <summary>Has axe read the page in both colour schemes, looks that it is no wider than the screen, and draws it.</summary>
    public async Task LookAsync(string name)
    {
        // Colours do not depend on the width.
        foreach (var scheme in width == Phone ? [ColorScheme.Dark, ColorScheme.Light] : new[] { ColorScheme.Light })
        {
            await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var found = await Page.RunAxe(new AxeRunOptions());
            Assert.True(found.Violations.Length == 0, $"{name}, {scheme}: {string.Join("\n", found.Violations.Select(Words))}");
            if (scheme == ColorScheme.Dark && drawn == 0) await DrawAsync($"{name}-dark");
        }
        Assert.True(await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), $"{name} is wider than the screen.");
        await DrawAsync(name);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    async Task DrawAsync(string name)
    {
        drawn++;
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{width}-{name}.png"), FullPage = true });
    }

    async Task<(string Text, bool IsSeen)> FocusAsync()
    {
        var said = await Page.EvaluateAsync<string[]>("""
            () => {
              const at = document.activeElement, style = getComputedStyle(at);
              const label = at.labels && at.labels.length ? at.labels[0].textContent : '';
              return [label + ' ' + at.textContent, style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 ? 'seen' : ''];
            }
            """);
        return (string.Join(' ', said[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), said[1].Length > 0);
    }

    static string Words(AxeResultItem item) =>
        $"{item.Id}: {item.Help} {string.Join("; ", item.Nodes.Select(n => n.Html))}";
}
