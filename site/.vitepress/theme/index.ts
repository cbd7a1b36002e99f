import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { onMounted } from "vue";
import "./style.css";

export default {
  extends: DefaultTheme,
  setup() {
    // The style draws the key of the search, so that it is no part of what the button is called.
    onMounted(() => document.querySelector(".DocSearch-Button-Key:last-child")?.replaceChildren());
  },
} satisfies Theme;
